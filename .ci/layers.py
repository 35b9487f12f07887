"""Counts the tests of each layer in the reports; fails when a layer is missing, was skipped, or the servers differ."""
import glob
import sys
import xml.etree.ElementTree as ET

SERVERS = ("payara-micro", "wildfly", "payara-server")
# These start servers of their own or harm what is around them, and run once.
ONCE = ("HeapIT", "OtherDeploymentsIT", "TwoNodesIT", "KilledIT", "DatabaseStoppedIT", "FlappingIT", "PoolExhaustedIT", "DiskFullIT",
        "LogDiskFullIT")
# Mount a file system, and skip themselves where that is not allowed.
MAY_SKIP = ("DiskFullIT", "LogDiskFullIT")

target = sys.argv[1]
whole = True


def count(layer, pattern, without=()):
    """Prints what ran of a layer and returns how many tests that were."""
    global whole
    files = [file for file in glob.glob(f"{target}/{pattern}") if not any(name in file for name in without)]
    suites = [ET.parse(file).getroot() for file in files]
    tests, skipped, failures, errors = (
        sum(int(suite.get(key)) for suite in suites) for key in ("tests", "skipped", "failures", "errors")
    )
    print(f"{layer:24} {tests - skipped:4} ran, {skipped} skipped, {failures + errors} failed")
    whole &= tests > 0 and (skipped == 0 or layer in MAY_SKIP) and failures + errors == 0
    return tests - skipped


count("unit", "surefire-reports/TEST-*Test.xml")
count("architecture", "surefire-reports/TEST-*ArchitectureTest.xml")
count("view", "surefire-reports/TEST-*.ui.*Test.xml")
count("run mode and operator", "failsafe-reports/payara-micro/TEST-io.loquent.run.*IT.xml")
for name in ONCE:
    count(name, f"failsafe-reports/payara-micro/TEST-*.{name}.xml")
for server in SERVERS:
    count(f"{server}, browser", f"failsafe-reports/{server}/TEST-*BrowserIT.xml")
for file in glob.glob(f"{target}/failsafe-reports/*/TEST-*.xml"):
    for case in ET.parse(file).getroot().iter("testcase"):
        if case.find("flakyFailure") is not None or case.find("flakyError") is not None:
            print(f"green only when run again: {case.get('classname')}.{case.get('name')} in {file}")
counts = {count(server, f"failsafe-reports/{server}/TEST-io.loquent.it.*IT.xml", ONCE) for server in SERVERS}
if not whole or len(counts) != 1:
    sys.exit("A layer did not run whole, or the servers did not run the same tests: see above.")
