def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
assert json.components*.name == ['ranking', 'fraud']
def score = { c, id -> c.tests.find { it.id == id }.score }
assert score(json.components[0], 'data-7') == 1
assert score(json.components[1], 'data-7') == 0
assert json.score.final == json.components*.score*.final.min()
assert json.components.count { it.lowest } == 1
String page = new File(basedir, 'target/mlreadiness/index.html').text
assert page.contains('id="components"')
String log = new File(basedir, 'build.log').text
assert log.contains('Component ranking') && !log.contains('Component fraud')
