String log = new File(basedir, 'build.log').text
assert log.contains('is below minScore 3')
def baseline = new groovy.json.JsonSlurper().parse(new File(basedir, 'start/.mlreadiness/baseline.json'))
def number = baseline.findings.sum { it.count }
assert baseline.findings.any { it.rule == 'sec-yaml-load' && it.path == 'train.py' && it.count == 1 }
assert baseline.scores[0].final == 0
def json = { new groovy.json.JsonSlurper().parse(new File(basedir, it + '/target/mlreadiness/mlreadiness.json')) }
def start = json('start')
assert start.gate.passed && start.baseline.known == number && start.baseline.new == 0
def grown = json('grown')
assert !grown.gate.passed && grown.baseline.new == 1 && grown.baseline.known == number
assert grown.findings.findAll { it.baseline == 'new' }.collect { it.location.startLine } == [8]
assert log.contains('1 new smell, first train.py:8 (sec-yaml-load)')
assert log.contains('would add train.py:8 sec-yaml-load')
assert log.contains('The baseline would grow: 1 new finding. Fix them, or -Dmlreadiness.growBaseline=true.')
def fixed = json('fixed')
assert fixed.gate.passed && fixed.baseline.fixed == 1 && fixed.baseline.new == 0
assert log.contains('it can be tightened')
assert log.contains("broken.json:8: unknown key 'ruel'; did you mean 'rule'?")
String page = new File(basedir, 'grown/target/mlreadiness/index.html').text
assert page.contains('Baseline: 1 new, ' + number + ' known, 0 fixed')
