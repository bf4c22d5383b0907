def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
def score = json.tests.collectEntries { [it.id, it.score] }
assert score['data-7'] == 1
assert score['infra-2'] == 1
assert score['monitor-3'] == 0.5
assert !new File(basedir, 'pom.xml').exists()
assert json.findings*.ruleId.contains('proto-absolute-path')
