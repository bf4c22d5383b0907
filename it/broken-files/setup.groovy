// what git cannot carry: huge files, a hostile name, invalid UTF-8, a link that loops
def hostile = new File(basedir, '<script>alert(1)</script>.py')
hostile.parentFile.mkdirs()
hostile.text = 'import torch\ndef f(:\n'
new RandomAccessFile(new File(basedir, 'huge.py'), 'rw').withCloseable { it.write(('x = 1\n' * 2000).bytes); it.setLength(200L * 1024 * 1024) }
new File(basedir, 'latin.py').bytes = [0x23, 0x20, 0xe9, 0xff, 0x0a] as byte[]
new RandomAccessFile(new File(basedir, 'huge.csv'), 'rw').withCloseable { it.setLength(200L * 1024 * 1024) }
def folder = new File(basedir, 'loop')
folder.mkdirs()
java.nio.file.Files.createSymbolicLink(new File(folder, 'again').toPath(), folder.toPath().toAbsolutePath())

return true
