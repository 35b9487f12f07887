#!/bin/sh
# Sets WildFly up for Loquent and runs it until Ctrl-C: server-config/wildfly/run.sh WILDFLY_HOME loquent.war [more options]
# Needs loquent.env in the environment (see ../README.md).
# May be there: HTTP_PORT (8080), LOQUENT_BIND_ADDRESS (127.0.0.1), JBOSS_JAVA_SIZING (-Xmx1g).
set -eu
home=$1 war=$2
shift 2
"$home/bin/jboss-cli.sh" --file="$(dirname "$0")/configure.cli"
deployments=$home/standalone/deployments
# What a start that was refused has left behind would keep the archive from being tried again.
rm -f "$deployments/loquent.war.failed" "$deployments/loquent.war.undeployed"
cp "$war" "$deployments/loquent.war"
# Otherwise a signal would end the shell and leave the server behind.
export LAUNCH_JBOSS_IN_BACKGROUND=1
export JBOSS_JAVA_SIZING="${JBOSS_JAVA_SIZING:--Xmx1g}"
exec "$home/bin/standalone.sh" -b "${LOQUENT_BIND_ADDRESS:-127.0.0.1}" "-Djboss.http.port=${HTTP_PORT:-8080}" "$@"
