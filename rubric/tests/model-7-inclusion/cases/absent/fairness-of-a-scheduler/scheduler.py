def share(jobs):
    return {job: 1 / len(jobs) for job in jobs}
