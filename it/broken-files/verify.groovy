String html = new File(basedir, 'target/mlreadiness/index.html').text
assert !html.contains('<script>alert(1)')
assert html.contains('&lt;script&gt;alert(1)')
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/mlreadiness/mlreadiness.json'))
def why = json.scan.skipped.collectEntries { [it.path, it.why] }
assert why['huge.py'] in ['too-large', 'binary']
assert why['loop/again'].startsWith('link')
def problems = json.scan.problems*.path
assert problems.contains('dvc.yaml')
assert problems.contains('notebook.ipynb')
assert problems.contains('train.py')
