package io.loquent.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The callers' side: a connection for each, kept open; no cookies, no retries, no redirects. */
final class Http implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 256;

    private final CloseableHttpClient client = builder()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .build();

    /** A client with room for all callers. */
    static HttpClientBuilder builder() {
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .build());
    }

    static ClassicHttpRequest get(URI address, String authorization) {
        HttpGet request = new HttpGet(address);
        request.setHeader("Authorization", authorization);
        return request;
    }

    static ClassicHttpRequest post(URI address, String authorization, String json) {
        HttpPost request = new HttpPost(address);
        request.setHeader("Authorization", authorization);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        return request;
    }

    /** The status, the body read to its end. */
    int status(ClassicHttpRequest request) throws IOException {
        return client.execute(request, answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode();
        });
    }

    boolean isOk(ClassicHttpRequest request) throws IOException {
        return status(request) == 200;
    }

    /** How long an answer says to wait before another try, in seconds; 0 when it was 200. @throws IOException when it is neither */
    int retryAfter(ClassicHttpRequest request) throws IOException {
        return client.execute(request, answer -> {
            EntityUtils.consume(answer.getEntity());
            Header seconds = answer.getFirstHeader("Retry-After");
            if (seconds == null && answer.getCode() != 200) {
                throw new ClientProtocolException("Answered with " + answer.getCode());
            }
            return seconds == null ? 0 : Integer.parseInt(seconds.getValue());
        });
    }

    String body(ClassicHttpRequest request) throws IOException {
        return client.execute(request, answer -> EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
