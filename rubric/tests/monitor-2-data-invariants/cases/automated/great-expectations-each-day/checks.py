import great_expectations as gx

result = gx.get_context().run_checkpoint("requests")
if not result.success:
    raise SystemExit("the requests of the day are not as expected")
