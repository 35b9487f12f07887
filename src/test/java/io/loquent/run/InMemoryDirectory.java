package io.loquent.run;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryDirectoryServerSnapshot;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ServerSocketFactory;

/** An operator's LDAP directory, by TLS only: people by mail, groups by their members. */
final class InMemoryDirectory implements AutoCloseable {
    private static final String BASE = "dc=example";
    private static final String SEARCHER = "cn=loquent,dc=example";
    private static final String SEARCHER_PASSWORD = "searcher";

    private final int port;
    private InMemoryDirectoryServer server;
    private Optional<SilentServer> silent = Optional.empty();

    /** @param authority whose certificate it shows */
    InMemoryDirectory(PrivateAuthority authority)
            throws LDAPException, LDIFException, UnknownHostException, GeneralSecurityException {
        server = listening(0, authority);
        port = server.getListenPort();
        server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    }

    private static InMemoryDirectoryServer listening(int port, PrivateAuthority authority)
            throws LDAPException, UnknownHostException, GeneralSecurityException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                "loopback", loopback(), port, tls(authority).createSSLServerSocketFactory(), null));
        InMemoryDirectoryServer started = new InMemoryDirectoryServer(config);
        started.startListening();
        return started;
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByName("127.0.0.1");
    }

    private static SSLUtil tls(PrivateAuthority authority) throws GeneralSecurityException {
        return new SSLUtil(
                new KeyStoreKeyManager(
                        authority.keyStore().toFile(), PrivateAuthority.STORE_PASSWORD.toCharArray(), "PKCS12", null),
                JVMDefaultTrustManager.getInstance());
    }

    /** At the same address with the same people, it shows this certificate from now on. */
    void show(PrivateAuthority authority) throws LDAPException, GeneralSecurityException, IOException {
        InMemoryDirectoryServerSnapshot content = server.createSnapshot();
        stop();
        server = listening(port, authority);
        server.restoreSnapshot(content);
    }

    /** At the same address it says nothing from now on. @param greeting with this certificate TLS begins; empty is not even that */
    void fallSilent(Optional<PrivateAuthority> greeting) throws GeneralSecurityException, IOException {
        stop();
        ServerSocketFactory sockets = greeting.isPresent()
                ? tls(greeting.get()).createSSLServerSocketFactory()
                : ServerSocketFactory.getDefault();
        silent = Optional.of(new SilentServer(sockets.createServerSocket(port, 50, loopback())));
    }

    private void stop() throws IOException {
        server.shutDown(true);
        if (silent.isPresent()) {
            silent.get().close();
            silent = Optional.empty();
        }
    }

    void addPerson(String mail, String password) throws LDAPException, LDIFException {
        server.add(
                "dn: " + person(mail),
                "objectClass: inetOrgPerson",
                "cn: " + mail,
                "sn: x",
                "mail: " + mail,
                "userPassword: " + password);
    }

    void addGroup(String name, String mail) throws LDAPException, LDIFException {
        server.add(
                "dn: cn=" + name + ",ou=groups," + BASE,
                "objectClass: groupOfNames",
                "cn: " + name,
                "member: " + person(mail));
    }

    /** What the operator configures. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("LOQUENT_IDENTITY_STORE", "ldap");
        environment.put("LOQUENT_LDAP_URL", "ldaps://127.0.0.1:" + port);
        environment.put("LOQUENT_LDAP_BIND_DN", SEARCHER);
        environment.put("LOQUENT_LDAP_BIND_PASSWORD", SEARCHER_PASSWORD);
        environment.put("LOQUENT_LDAP_CALLER_SEARCH_BASE", "ou=people," + BASE);
        environment.put("LOQUENT_LDAP_GROUP_SEARCH_BASE", "ou=groups," + BASE);
        environment.put("LOQUENT_LDAP_GROUPS_OWNER", "loquent-owners");
        environment.put("LOQUENT_LDAP_GROUPS_TWILIO_COLLECTION_CREATE", "telephony, loquent-connect");
        return environment;
    }

    private static String person(String mail) {
        return "cn=" + mail + ",ou=people," + BASE;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
