from snorkel.slicing import slicing_function


@slicing_function()
def short_contracts(row):
    return row.months < 12
