"""What CPython's ast says of files, in the form that AstNormalForm.java gives of the same files.

Reads paths from standard input, one a line; writes one line for each: "invalid", or a count and a checksum for each
category. With two arguments, a category and a path, it prints the items of that category.
"""
import ast
import struct
import sys
import threading
import warnings
import zlib

CATEGORIES = ["calls", "names", "imports", "definitions", "keywords", "strings", "tree"]
OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "FloorDiv": "//", "Mod": "%", "Pow": "**",
    "LShift": "<<", "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "Eq": "==", "NotEq": "!=", "Lt": "<",
    "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in", "And": "and",
    "Or": "or", "Not": "not", "Invert": "~", "UAdd": "+", "USub": "-",
}


def symbol(operator):
    return OPERATORS[type(operator).__name__]


def checksum(text):
    return zlib.crc32(text.encode("utf-16-be", "surrogatepass"))


class Facts:
    def __init__(self, tree):
        self.items = {category: [] for category in CATEGORIES}
        self.out = self.items["tree"].append
        self.format_depth = 0
        self.body(tree.body)
        for category in ("calls", "names", "keywords", "strings"):
            self.items[category].sort()

    # expressions

    def each(self, nodes):
        for node in nodes:
            self.visit(node)

    def maybe(self, node):
        if node is None:
            self.out("_")
        else:
            self.visit(node)

    def visit(self, node):
        getattr(self, type(node).__name__)(node)

    def Name(self, node):
        self.items["names"].append(node.id)
        self.out("n:" + node.id)

    def text(self, kind, value):
        item = "%s:%d" % (kind, checksum(value))
        self.items["strings"].append(item)
        self.out(item)

    def Constant(self, node):
        value = node.value
        if isinstance(value, str):
            self.text("s", value)
        elif isinstance(value, bytes):
            self.text("b", value.decode("latin-1"))
        elif value is None or value is ... or isinstance(value, bool):
            self.out("k:" + ("..." if value is ... else str(value)))
        elif isinstance(value, int):
            self.out("i:%x" % value)
        elif isinstance(value, float):
            self.out("f:" + struct.pack(">d", value).hex())
        else:
            self.out("c")

    def JoinedStr(self, node):
        self.format_depth += 1
        self.out("F(")
        for value in node.values:
            self.visit(value)
        self.out(")")
        self.format_depth -= 1

    def FormattedValue(self, node):
        self.out("{")
        self.visit(node.value)
        self.out("-" if node.conversion < 0 else chr(node.conversion))
        self.maybe(node.format_spec)
        self.out("}")

    def Attribute(self, node):
        self.out("." + node.attr)
        self.visit(node.value)

    def Call(self, node):
        name = self.dotted(node.func) or "?"
        if self.format_depth:
            self.items["calls"].append("f " + name)
        else:
            self.items["calls"].append(
                "%d:%d-%d:%d %s" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset, name)
            )
        self.out("call(")
        self.visit(node.func)
        self.arguments(node.args, node.keywords)

    def arguments(self, positional, keywords):
        self.each(positional)
        for keyword in keywords:
            self.items["keywords"].append(keyword.arg or "**")
            self.out("**" if keyword.arg is None else "=" + keyword.arg)
            self.visit(keyword.value)
        self.out(")")

    def dotted(self, node):
        parts = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return None
        parts.append(node.id)
        return ".".join(reversed(parts))

    def Subscript(self, node):
        self.out("sub")
        self.visit(node.value)
        self.visit(node.slice)

    def Slice(self, node):
        self.out("slice")
        self.maybe(node.lower)
        self.maybe(node.upper)
        self.maybe(node.step)

    def display(self, opening, nodes):
        self.out(opening)
        self.each(nodes)
        self.out(")")

    def Tuple(self, node):
        self.display("tuple(", node.elts)

    def List(self, node):
        self.display("list(", node.elts)

    def Set(self, node):
        self.display("set(", node.elts)

    def Dict(self, node):
        self.out("dict(")
        for key, value in zip(node.keys, node.values):
            if key is None:
                self.out("**")
            else:
                self.visit(key)
            self.visit(value)
        self.out(")")

    def comprehension_of(self, opening, elements, generators):
        self.out(opening)
        self.each(elements)
        for generator in generators:
            self.out("async for" if generator.is_async else "for")
            self.visit(generator.target)
            self.visit(generator.iter)
            self.each(generator.ifs)
        self.out(")")

    def ListComp(self, node):
        self.comprehension_of("listcomp(", [node.elt], node.generators)

    def SetComp(self, node):
        self.comprehension_of("setcomp(", [node.elt], node.generators)

    def GeneratorExp(self, node):
        self.comprehension_of("generator(", [node.elt], node.generators)

    def DictComp(self, node):
        self.comprehension_of("dictcomp(", [node.key, node.value], node.generators)

    def Lambda(self, node):
        self.out("lambda")
        self.parameters(node.args)
        self.visit(node.body)

    def IfExp(self, node):
        self.out("ternary")
        self.visit(node.body)
        self.visit(node.test)
        self.visit(node.orelse)

    def BoolOp(self, node):
        self.display(symbol(node.op) + "(", node.values)

    def Compare(self, node):
        self.out("compare(")
        self.visit(node.left)
        for operator, operand in zip(node.ops, node.comparators):
            self.out(symbol(operator))
            self.visit(operand)
        self.out(")")

    def BinOp(self, node):
        self.out("b" + symbol(node.op))
        self.visit(node.left)
        self.visit(node.right)

    def UnaryOp(self, node):
        self.out("u" + symbol(node.op))
        self.visit(node.operand)

    def NamedExpr(self, node):
        self.out(":=")
        self.visit(node.target)
        self.visit(node.value)

    def Starred(self, node):
        self.out("*")
        self.visit(node.value)

    def Yield(self, node):
        self.out("yield")
        self.maybe(node.value)

    def YieldFrom(self, node):
        self.out("yield from")
        self.visit(node.value)

    def Await(self, node):
        self.out("await")
        self.visit(node.value)

    # statements

    def body(self, statements):
        self.out("[")
        for statement in statements:
            if not isinstance(statement, ast.If):
                self.out("@%d:%d" % (statement.lineno, statement.col_offset))
            self.visit(statement)
        self.out("]")

    def Expr(self, node):
        self.visit(node.value)

    def Assign(self, node):
        self.out("assign(")
        self.each(node.targets)
        self.out("=")
        self.visit(node.value)
        self.out(")")

    def AugAssign(self, node):
        self.out("assign" + symbol(node.op))
        self.visit(node.target)
        self.visit(node.value)

    def AnnAssign(self, node):
        self.out("annotated")
        self.visit(node.target)
        self.visit(node.annotation)
        self.maybe(node.value)

    def parameters(self, arguments):
        self.out("(")
        positional = arguments.posonlyargs + arguments.args
        defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
        for place, (argument, default) in enumerate(zip(positional, defaults)):
            self.parameter("", argument, default)
            if place + 1 == len(arguments.posonlyargs):
                self.out("/")
        if arguments.vararg:
            self.parameter("*", arguments.vararg, None)
        elif arguments.kwonlyargs:
            self.out("*")
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
            self.parameter("", argument, default)
        if arguments.kwarg:
            self.parameter("**", arguments.kwarg, None)
        self.out(")")

    def parameter(self, stars, argument, default):
        self.out(stars + argument.arg)
        annotation = argument.annotation
        self.maybe(annotation.value if isinstance(annotation, ast.Starred) else annotation)
        self.maybe(default)

    def FunctionDef(self, node):
        self.items["definitions"].append("def %s %d:%d" % (node.name, node.lineno, node.col_offset))
        self.out(("async def " if isinstance(node, ast.AsyncFunctionDef) else "def ") + node.name)
        self.each(node.decorator_list)
        self.parameters(node.args)
        self.maybe(node.returns)
        self.body(node.body)

    AsyncFunctionDef = FunctionDef

    def ClassDef(self, node):
        self.items["definitions"].append("class %s %d:%d" % (node.name, node.lineno, node.col_offset))
        self.out("class " + node.name)
        self.each(node.decorator_list)
        self.arguments(node.bases, node.keywords)
        self.body(node.body)

    def otherwise(self, statements):
        if statements:
            self.out("else")
            self.body(statements)

    def If(self, node):
        self.out("if")
        self.visit(node.test)
        self.body(node.body)
        self.otherwise(node.orelse)

    def While(self, node):
        self.out("while")
        self.visit(node.test)
        self.body(node.body)
        self.otherwise(node.orelse)

    def For(self, node):
        self.out("async for" if isinstance(node, ast.AsyncFor) else "for")
        self.visit(node.target)
        self.visit(node.iter)
        self.body(node.body)
        self.otherwise(node.orelse)

    AsyncFor = For

    def With(self, node):
        self.out("async with" if isinstance(node, ast.AsyncWith) else "with")
        for item in node.items:
            self.visit(item.context_expr)
            self.maybe(item.optional_vars)
        self.body(node.body)

    AsyncWith = With

    def Try(self, node):
        self.out("try")
        self.body(node.body)
        for handler in node.handlers:
            self.out("except " + (handler.name or "_"))
            self.maybe(handler.type)
            self.body(handler.body)
        self.otherwise(node.orelse)
        if node.finalbody:
            self.out("finally")
            self.body(node.finalbody)

    TryStar = Try

    def Return(self, node):
        self.out("return")
        self.maybe(node.value)

    def Raise(self, node):
        self.out("raise")
        self.maybe(node.exc)
        self.maybe(node.cause)

    def Delete(self, node):
        self.out("del(")
        self.each(node.targets)
        self.out(")")

    def Assert(self, node):
        self.out("assert")
        self.visit(node.test)
        self.maybe(node.msg)

    def alias(self, prefix, alias):
        item = prefix + alias.name + (" as " + alias.asname if alias.asname else "")
        self.items["imports"].append(item)
        self.out(item)

    def Import(self, node):
        for alias in node.names:
            self.alias("import ", alias)

    def ImportFrom(self, node):
        for alias in node.names:
            self.alias("from " + "." * node.level + (node.module or "") + " import ", alias)

    def Global(self, node):
        self.out("global " + ",".join(node.names))

    def Nonlocal(self, node):
        self.out("nonlocal " + ",".join(node.names))

    def Pass(self, node):
        self.out("pass")

    def Break(self, node):
        self.out("break")

    def Continue(self, node):
        self.out("continue")

    # match

    def Match(self, node):
        self.out("match")
        self.visit(node.subject)
        for case in node.cases:
            self.out("case")
            self.visit(case.pattern)
            self.maybe(case.guard)
            self.body(case.body)

    def MatchValue(self, node):
        self.out("pv")
        self.visit(node.value)

    def MatchSingleton(self, node):
        self.out("pv")
        self.out("k:" + str(node.value))

    def MatchSequence(self, node):
        self.display("ps(", node.patterns)

    def MatchStar(self, node):
        self.out("p*" + (node.name or "_"))

    def MatchMapping(self, node):
        self.out("pm(")
        for key, pattern in zip(node.keys, node.patterns):
            self.visit(key)
            self.visit(pattern)
        if node.rest:
            self.out("p*" + node.rest)
        self.out(")")

    def MatchClass(self, node):
        self.out("pc(")
        self.visit(node.cls)
        self.each(node.patterns)
        for name, pattern in zip(node.kwd_attrs, node.kwd_patterns):
            self.out("=" + name)
            self.visit(pattern)
        self.out(")")

    def MatchOr(self, node):
        self.display("po(", node.patterns)

    def MatchAs(self, node):
        if node.pattern is None:
            self.out("pn " + (node.name or "_"))
        else:
            self.out("pa " + node.name)
            self.visit(node.pattern)


def facts(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return Facts(tree)


def main():
    if len(sys.argv) == 3:
        for item in facts(sys.argv[2]).items[sys.argv[1]]:
            print(item.encode("utf-8", "backslashreplace").decode())
        return
    for line in sys.stdin.buffer:
        found = facts(line.rstrip(b"\n"))
        if found is None:
            print("invalid")
        else:
            print(" ".join(
                "%d:%d" % (len(items), zlib.crc32("\n".join(items).encode("utf-8", "surrogatepass")))
                for items in found.items.values()
            ))


warnings.simplefilter("ignore")
sys.setrecursionlimit(100000)
threading.stack_size(512 * 1024 * 1024)
thread = threading.Thread(target=main)
thread.start()
thread.join()
