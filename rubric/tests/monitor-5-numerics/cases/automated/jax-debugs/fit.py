import jax

from shop.net import fit

jax.config.update("jax_debug_nans", True)
fit()
