package io.loquent.bench;

import com.twilio.base.ResourceSet;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.core5.http.HttpHost;

/** Twilio's own Java SDK, led to the double: it has no base address to set, but takes a client with a route. */
final class Sdk {
    private static final int PAGE_SIZE = 1000;

    private final TwilioRestClient client;

    Sdk(URI twilio, String sid, String token) {
        HttpHost host = new HttpHost(twilio.getScheme(), twilio.getHost(), twilio.getPort());
        client = new TwilioRestClient.Builder(sid, token)
                .httpClient(
                        new NetworkHttpClient(Http.builder().setRoutePlanner((target, context) -> new HttpRoute(host))))
                .build();
    }

    int countNumbers() {
        ResourceSet<IncomingPhoneNumber> numbers =
                IncomingPhoneNumber.reader().pageSize(PAGE_SIZE).read(client);
        int count = 0;
        for (IncomingPhoneNumber number : numbers) {
            count += number.getSid() == null ? 0 : 1;
        }
        return count;
    }
}
