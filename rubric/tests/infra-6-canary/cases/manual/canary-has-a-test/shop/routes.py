import zlib


def choose(request, share):
    return "new" if zlib.crc32(request.encode()) % 100 < share else "live"
