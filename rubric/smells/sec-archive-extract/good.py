import tarfile
import zipfile


def unpack(path, folder):
    with tarfile.open(path) as archive:
        archive.extractall(folder, filter="data")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)


def checked(path, folder, members):
    with tarfile.open(path) as archive:
        archive.extractall(folder, members)
