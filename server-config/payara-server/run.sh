#!/bin/sh
# Sets Payara Server's domain up for Loquent and runs it in the background, as often as you like:
#   server-config/payara-server/run.sh PAYARA_HOME loquent.war
# Needs loquent.env in the environment (see ../README.md). Stop it by PAYARA_HOME/bin/asadmin stop-domain.
set -eu
asadmin=$1/bin/asadmin war=$2
if "$asadmin" list-domains | grep -q "not running"; then
    "$asadmin" start-domain
fi
"$asadmin" multimode --file "$(dirname "$0")/configure.asadmin"
# NB: a domain keeps the environment it was started with, over restart-domain too.
"$asadmin" stop-domain
"$asadmin" start-domain
# NB: start-domain returns while an application is still loading; whoever deploys then breaks both.
if "$asadmin" list-applications | grep -q "^loquent "; then
    echo "Waiting for the loquent of before to load, then replacing it"
    for _ in $(seq 90); do
        curl -sf -o /dev/null http://127.0.0.1:8080/health/ready && break
        sleep 1
    done
fi
"$asadmin" deploy --force=true --name loquent --contextroot / "$war"
