def render(bug):
    return bug['title'] if bug['trusted'] else '[redacted]'
