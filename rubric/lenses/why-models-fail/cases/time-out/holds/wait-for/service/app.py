import asyncio


async def predict(model, features):
    return await asyncio.wait_for(model.predict(features), timeout=0.2)
