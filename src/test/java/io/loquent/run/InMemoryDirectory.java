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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;

/** An operator's LDAP directory, by TLS only: people by mail, groups by their members. */
final class InMemoryDirectory implements AutoCloseable {
    private static final String BASE = "dc=example";
    private static final String SEARCHER = "cn=loquent,dc=example";
    private static final String SEARCHER_PASSWORD = "searcher";

    private InMemoryDirectoryServer server;

    /** @param authority whose certificate it shows */
    InMemoryDirectory(PrivateAuthority authority)
            throws LDAPException, LDIFException, UnknownHostException, GeneralSecurityException {
        server = listening(0, authority);
        server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    }

    private static InMemoryDirectoryServer listening(int port, PrivateAuthority authority)
            throws LDAPException, UnknownHostException, GeneralSecurityException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        config.addAdditionalBindCredentials(SEARCHER, SEARCHER_PASSWORD);
        SSLUtil tls = new SSLUtil(
                new KeyStoreKeyManager(
                        authority.keyStore().toFile(), PrivateAuthority.STORE_PASSWORD.toCharArray(), "PKCS12", null),
                JVMDefaultTrustManager.getInstance());
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                "loopback", InetAddress.getByName("127.0.0.1"), port, tls.createSSLServerSocketFactory(), null));
        InMemoryDirectoryServer started = new InMemoryDirectoryServer(config);
        started.startListening();
        return started;
    }

    /** At the same address with the same people, it shows another certificate from now on. */
    void show(PrivateAuthority other) throws LDAPException, UnknownHostException, GeneralSecurityException {
        int port = server.getListenPort();
        InMemoryDirectoryServerSnapshot content = server.createSnapshot();
        server.shutDown(true);
        server = listening(port, other);
        server.restoreSnapshot(content);
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
        environment.put("LOQUENT_LDAP_URL", "ldaps://127.0.0.1:" + server.getListenPort());
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
