"""Compares what the servers answered, test by test: method, path, status and problem. Fails on a difference that is not
among the known ones. The tests write it down: see Behaviour.java, also for what is made alike beforehand."""
import re
import sys
from pathlib import Path

SERVERS = ("payara-micro", "wildfly", "payara-server")
# Differences that are meant or beyond us, as (what the line matches, why).
KNOWN = (
    (r"^(FlappingIT|DatabaseStoppedIT|PoolExhaustedIT|DatabaseGoneIT|DiskFullIT)\b", "faults: who meets them is chance"),
    (r"^(ManyAtOnceIT|OwnersAtOnceIT)\b", "races: who wins is chance"),
    (r"^TwilioMisbehavesIT\b.* 503 .*Twilio did not answer in time", "waits that overlap: into which test one ends is chance"),
    (r"^(TwilioMisbehavesIT|ConnectionsToTwilioIT)\b.* 503 .*Too many requests wait", "as many as may wait: who comes late is chance"),
    (r"^LogInjectionIT#\S+ POST /api/twilio/connect 503 ", "a head of Twilio's that is none: whether its client reads on"),
    (r" /(openapi|health|metrics)\b", "the servers' own: WildFly has health elsewhere and metrics nowhere"),
    (r" /WEB-INF/", "answered before any application is asked"),
    (r"OPTIONS /api/\S+ 200 text/plain", "by JAX-RS alone; one names the charset"),
    (r"GET /;/api/", "WildFly takes path parameters off before it looks whose path it is; nobody comes in either way"),
)

target = Path(sys.argv[1])
said = {}
for server in SERVERS:
    file = target / "behaviour" / f"{server}.txt"
    if not file.exists():
        sys.exit(f"What {server} answered was not written down: {file}")
    said[server] = set(file.read_text(encoding="utf-8").splitlines())

# A test left out or repeated on one server is no behaviour: only those are compared that all servers ran.
ran = [{line.split(" ", 1)[0] for line in lines} for lines in said.values()]
compared = {server: {line for line in lines if all(line.split(" ", 1)[0] in each for each in ran)} for server, lines in said.items()}
common = set.intersection(*compared.values())
different = {
    (line, " ".join(server for server in SERVERS if line in compared[server]))
    for line in set.union(*compared.values()) - common
}
unknown = sorted(each for each in different if not any(re.search(pattern, each[0]) for pattern, _ in KNOWN))
print(f"{len(common)} different answers alike on all servers, {len(different) - len(unknown)} known differences")
for line, servers in unknown:
    print(f"only on {servers}: {line}")
sys.exit(1 if unknown else 0)
