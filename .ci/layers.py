"""Counts the tests of each layer in the reports and says where the time went. Fails when a layer is missing or was skipped,
when a test of what must hold each time needed a second run, when the servers did not run the same tests, or when they behaved
differently."""
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SERVERS = ("payara-micro", "wildfly", "payara-server")
# Mount a file system, and skip themselves where the machine does not let them.
MAY_SKIP = ("DiskFullIT", "LogDiskFullIT")
# Tests of what must never be lost, let in or told: one of these that passes only at a second run has seen something. The
# others may meet a busy machine, and are named.
HOLDS_EACH_TIME = re.compile(
    r"\.(Killed|DatabaseStopped|DiskFull|LogDiskFull|KeyMissing|ManyAtOnce|OwnersAtOnce|Secrecy|SecrecyBrowser|Heap|HeapBrowser"
    r"|SessionFixationBrowser|AuthorizationMatrix|CrossSite|LogInjection)IT$"
)
SLOWEST = 8
# Characters of what a test said that needed a second run.
REASON = 400
CAP_SYS_ADMIN = 1 << 21

target = Path(sys.argv[1])
here = Path(__file__).resolve().parent
complaints = []


def suites(pattern):
    return {path.name.split(".")[-2]: ET.parse(path).getroot() for path in target.glob(pattern)}


def may_mount():
    status = Path("/proc/self/status")
    found = re.search(r"^CapEff:\s*(\w+)", status.read_text(), re.M) if status.exists() else None
    return bool(found and int(found[1], 16) & CAP_SYS_ADMIN)


def count(layer, of_layer, may_skip=()):
    """Prints what ran of a layer; complains when it did not run whole."""
    tests, skipped, failures, errors = (
        sum(int(suite.get(key)) for suite in of_layer.values()) for key in ("tests", "skipped", "failures", "errors")
    )
    seconds = sum(float(suite.get("time").replace(",", "")) for suite in of_layer.values())
    print(f"{layer:24} {tests - skipped:4} ran, {skipped} skipped, {failures + errors} failed, {seconds:.0f} s")
    lost = [name for name, suite in of_layer.items() if int(suite.get("skipped")) and name not in may_skip]
    if not tests or lost or failures + errors:
        complaints.append(f"{layer} did not run whole {' '.join(lost)}")


def cases(of_layer):
    return {f"{case.get('classname')}#{case.get('name')}" for suite in of_layer.values() for case in suite.iter("testcase")}


# What the profiles of the other servers leave out.
once = re.compile("^@(OwnPayaraMicro|OnOneServer)$", re.M)
of_one_server = {path.stem for path in (here.parent / "src/test/java").rglob("*IT.java") if once.search(path.read_text())}
may_skip = () if may_mount() else MAY_SKIP

count("unit", suites("surefire-reports/TEST-*Test.xml"))
count("architecture", suites("surefire-reports/TEST-*ArchitectureTest.xml"))
count("view", suites("surefire-reports/TEST-*.ui.*Test.xml"))

of_server = {server: suites(f"failsafe-reports/{server}/TEST-*IT.xml") for server in SERVERS}
for name in sorted(of_one_server):
    count(f"once: {name}", {key: of_server["payara-micro"].pop(key) for key in [name] if key in of_server["payara-micro"]}, may_skip)
for server, all_suites in of_server.items():
    count(f"{server}, browser", {name: suite for name, suite in all_suites.items() if name.endswith("BrowserIT")})
    count(server, all_suites, may_skip)
    slowest = sorted(all_suites.items(), key=lambda entry: -float(entry[1].get("time").replace(",", "")))[:SLOWEST]
    print("    slowest: " + ", ".join(f"{name} {suite.get('time')} s" for name, suite in slowest))

for path in target.glob("failsafe-reports/*/TEST-*.xml"):
    for case in ET.parse(path).getroot().iter("testcase"):
        flakes = [*case.iter("flakyFailure"), *case.iter("flakyError")]
        if flakes:
            name = f"{path.parent.name}: {case.get('classname')}#{case.get('name')}"
            reason = " ".join((flakes[0].get("message") or flakes[0].get("type") or "").split())
            print(f"green only when run again: {name}\n    {reason[:REASON]}")
            if HOLDS_EACH_TIME.search(case.get("classname")):
                complaints.append(f"{name} proves nothing when it needs a second run")

every = {server: cases(all_suites) for server, all_suites in of_server.items()}
for server in SERVERS:
    missing = set().union(*every.values()) - every[server]
    print(f"{server:24} {len(every[server]):4} different tests, {len(missing)} of the other servers' missing")
    complaints.extend(f"{server} did not run {name}" for name in sorted(missing))

if subprocess.run([sys.executable, str(here / "behaviour.py"), str(target)], check=False).returncode:
    complaints.append("the servers behave differently")
if complaints:
    sys.exit("\n".join(complaints))
