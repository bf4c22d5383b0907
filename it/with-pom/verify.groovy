assert new File(basedir, 'build.log').text.count('ML readiness of') == 1
assert new File(basedir, 'target/mlreadiness/index.html').exists()
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
assert json.tests.size() == 28
assert json.scan.files.java == 1
