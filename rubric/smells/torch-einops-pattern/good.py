from einops import rearrange, reduce, repeat


def run(x, pattern):
    a = rearrange(x, "b (h p1) (w p2) c -> (b h w) p1 p2 c", p1=2, p2=2)
    b = reduce(x, "b c h w -> b c () ()", "max")
    c = rearrange(x, "... c -> c ...")
    return a, b, c, repeat(x, "h w -> (h r) w 1", r=2), rearrange(x, pattern), rearrange([x], "n b 1 -> b n")
