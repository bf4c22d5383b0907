from dagster import AssetCheckResult, Definitions, asset, asset_check

from shop.tables import live_auc


@asset
def model():
    return 1


@asset_check(asset=model, blocking=True)
def good_enough():
    return AssetCheckResult(passed=live_auc() > 0.8)


Definitions(assets=[model], asset_checks=[good_enough])
