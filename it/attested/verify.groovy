def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
assert json.gate.on == 'attested'
def score = json.tests.collectEntries { [it.id, it.score] }
def attested = json.tests.collectEntries { [it.id, it.attestedScore] }
def state = json.tests.collectEntries { [it.id, it.state] }
assert score['monitor-1'] == 0 && attested['monitor-1'] == 0.5 && state['monitor-1'] == 'attested'
assert score['monitor-3'] == 0 && attested['monitor-3'] == 1
assert attested['data-6'] == 0
assert state['model-7'] == 'absent'
def monitor = { it.find { s -> s.id == 'monitor' }.score }
assert monitor(json.score.attested.sections) == monitor(json.score.sections) + 1.5
assert json.score.reachable.final > 0
def why = json.scan.attested.collectEntries { [it.testId, it.why] }
assert why['data-6'] == 'it expired on 2026-10-01'
// the scan reads the record of the drill itself
assert score['infra-7'] == 0.5 && why['infra-7'] == 'the files show as much'
assert why['model-7'].startsWith('conflict: no people are scored')
assert json.scan.relaxations.any { it.contains('gates on the attested score') }
String page = new File(basedir, 'target/mlreadiness/index.html').text
assert page.contains('id="attested"') && page.contains('with attestations')
