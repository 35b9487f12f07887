#!/bin/sh
# Runs Loquent on Payara Micro: server-config/payara-micro/run.sh payara-micro.jar loquent.war [more options of Payara Micro]
# Needs in the environment: LOQUENT_DB_URL, LOQUENT_DB_USER, LOQUENT_DB_PASSWORD, LOQUENT_KEYSET_FILE (see ../README.md).
# May be there: HTTP_PORT (8080), LOQUENT_BIND_ADDRESS (127.0.0.1), JAVA_OPTS (-Xmx1g).
set -eu
jar=$1 war=$2
shift 2
export LOQUENT_BIND_ADDRESS="${LOQUENT_BIND_ADDRESS:-127.0.0.1}"
# http.maxConnections: connections kept open to Twilio; 5 by default, which wears out ports under load.
# shellcheck disable=SC2086
exec java ${JAVA_OPTS:--Xmx1g} -Dhttp.maxConnections=64 -jar "$jar" \
    --nohazelcast --disablephonehome --port "${HTTP_PORT:-8080}" \
    --prebootcommandfile "$(dirname "$0")/pre-boot.asadmin" --deploy "$war" "$@"
