String log = new File(basedir, 'build.log').text
assert log.contains('of 5')
assert log.contains('Eval 2: A threshold on the evaluation stops bad prompts and models')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
assert json.rubric.id == 'llm-app'
assert json.tests.size() == 20
def score = json.tests.collectEntries { [it.id, it.score] }
assert score['prompt-1'] == 1 && score['prompt-5'] == 1 && score['eval-2'] == 1
assert score['serve-3'] == 0.5 && score['observe-1'] == 0.5
assert json.score.final == 0.5
def html = new File(basedir, 'target/mlreadiness/index.html').text
assert html.contains('Spec and data')
assert !html.contains('Breck') && !html.contains('28 tests')
