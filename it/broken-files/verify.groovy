String html = new File(basedir, 'target/mlreadiness/index.html').text
assert !html.contains('<script>alert(1)')
assert html.contains('&lt;script&gt;alert(1)')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
def skipped = json.scan.skipped.collectEntries { [it.path, it.why] }
assert skipped['huge.py'] == 'too-large'
assert skipped['huge.csv'] == 'too-large'
assert skipped['loop/again'] == 'link-loop'
def problems = json.scan.problems.collectEntries { [it.path, it.why] }
assert problems['dvc.yaml'].startsWith('yaml: ')
assert problems['params.json'].startsWith('json: ')
assert problems['notebook.ipynb'].startsWith('notebook: ')
assert problems['train.py'].startsWith('syntax: ')
assert problems['<script>alert(1)</script>.py'].startsWith('syntax: ')
assert problems['latin.py'] == 'encoding: not UTF-8, read as latin-1'
assert problems.size() == 6
problems.each { path, why -> assert html.contains(path.replace('<', '&lt;').replace('>', '&gt;')) }
assert new File(basedir, 'build.log').text.contains('Problems: <script>alert(1)</script>.py (syntax)')
