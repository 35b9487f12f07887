#!/bin/sh
# Sets Payara Server's domain up for Loquent and runs it in the background, as often as you like:
#   server-config/payara-server/run.sh PAYARA_HOME loquent.war
# Needs loquent.env in the environment (see ../README.md). Stop it by PAYARA_HOME/bin/asadmin stop-domain.
# May be there: PAYARA_DOMAIN (domain1), HTTP_PORT (8080), LOQUENT_BIND_ADDRESS (127.0.0.1), JAVA_HEAP (1g), and what asadmin
# itself reads: AS_ADMIN_PORT of another domain than domain1, AS_ADMIN_PASSWORDFILE once the administrator has a password.
set -eu
here=$(dirname "$0") home=$1 war=$2
asadmin=$home/bin/asadmin domain=${PAYARA_DOMAIN:-domain1} port=${HTTP_PORT:-8080}
if ! "$asadmin" list-domains | grep -q "^$domain running"; then
    "$asadmin" start-domain "$domain"
fi
"$here/asadmin-all" "$home" "$here/configure.asadmin"
listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1
"$asadmin" set "$listener.address=${LOQUENT_BIND_ADDRESS:-127.0.0.1}" "$listener.port=$port"
heap=$("$asadmin" list-jvm-options | grep -o '^-Xmx[^ ]*' || true)
if [ "$heap" != "-Xmx${JAVA_HEAP:-1g}" ]; then
    [ -z "$heap" ] || "$asadmin" delete-jvm-options "$heap"
    "$asadmin" create-jvm-options "-Xmx${JAVA_HEAP:-1g}"
fi
# NB: a domain keeps the environment it was started with, over restart-domain too.
"$asadmin" stop-domain "$domain"
"$asadmin" start-domain "$domain"
await_ready() { # asks the application itself: the server alone answers 200 as well
    for _ in $(seq 180); do
        curl -sf "http://${LOQUENT_BIND_ADDRESS:-127.0.0.1}:$port/health/ready" | grep -q keyset && return
        sleep 1
    done
    return 1
}
# NB: start-domain returns while an application is still loading; whoever deploys then breaks both.
if "$asadmin" list-applications | grep -q "^loquent "; then
    echo "Waiting for the loquent of before to load, then replacing it"
    await_ready || true
fi
"$asadmin" deploy --force=true --name loquent --contextroot / "$war"
await_ready || { echo "Loquent is not ready; the domain's server.log says why" >&2; exit 1; }
