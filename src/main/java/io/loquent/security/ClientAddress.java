package io.loquent.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind a proxy the connection says only where the proxy is, and not every server can be
 * told to look further; so the application looks itself, at the header that {@code loquent.client-address-header} names.
 */
@ApplicationScoped
public class ClientAddress {
    /** NB: never looked up as a name: that would make requests to servers of the caller's choice. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    @Inject
    @ConfigProperty(name = "loquent.client-address-header")
    private Optional<String> header;

    /** The IPv4 or IPv6 address of the client, as the nearest proxy or else the connection says. */
    public String of(HttpServletRequest request) {
        return header.flatMap(name -> saidByProxy(request, name)).orElseGet(request::getRemoteAddr);
    }

    /** NB: the last entry; those before it are what the client itself claimed. */
    private static Optional<String> saidByProxy(HttpServletRequest request, String name) {
        List<String> lines = Collections.list(request.getHeaders(name));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.get(lines.size() - 1))
                        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                        .filter(address -> ADDRESS.matcher(address).matches());
    }
}
