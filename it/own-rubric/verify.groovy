def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
assert json.rubric.id == 'acme'
assert json.tests.size() == 27
def score = json.tests.collectEntries { [it.id, it.score] }
assert score['data-1'] == 0.5 && score['monitor-8'] == 1
assert !score.containsKey('data-6')
assert json.score.sections.collect { it.max ?: it.maximum } == [6, 6, 7, 8]
assert new File(basedir, 'target/mlreadiness/index.html').text.contains('The cost of a prediction has a limit')
