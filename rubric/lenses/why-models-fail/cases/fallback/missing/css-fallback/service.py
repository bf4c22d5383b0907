FALLBACK_FONT = "serif"


def fallback_locale(request):
    return request.headers.get("lang", "en")
