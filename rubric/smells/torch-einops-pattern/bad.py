import einops
from einops import rearrange, reduce
from einops import repeat as again


def run(x):
    a = rearrange(x, "b c h w -> b (c h w")  # expect: torch-einops-pattern
    b = einops.rearrange(x, "b c h w -> b c h")  # expect: torch-einops-pattern
    c = reduce(x, "b c -> b d", "mean")  # expect: torch-einops-pattern
    return a, b, c, again(x, "b b -> b b")  # expect: torch-einops-pattern
