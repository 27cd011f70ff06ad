"""Holds the architecture's dependency rule.

    {model, text, yaml_files, word_file} <- {ingest, compose, review, render, returned, storage, verify} <- pipeline <- {cli, app}

The packages in the middle do not import each other; heavy libraries stay where they belong; nothing imports in a
circle; imports inside functions are exceptions with a reason, listed here. The rules read source text only, and the
second half of this file proves on made-up sources that each of them can fail.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

COMPUTED = "a computed name"
SOURCE = Path(__file__).parent.parent / "src"

BASE = frozenset({"", "errors", "assets", "pdfium"})  # "" is the package itself, which holds the version
LOW = frozenset({"model", "text", "yaml_files", "word_file"})
MIDDLE = frozenset({"ingest", "compose", "review", "render", "returned", "storage", "verify"})
MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "": frozenset(),
    "errors": frozenset(),
    "assets": frozenset(),
    "pdfium": frozenset(),
    "model": frozenset({"errors"}),
    "text": BASE,
    "yaml_files": BASE,
    "word_file": BASE,
    **dict.fromkeys(MIDDLE, BASE | LOW),
    "pipeline": BASE | MIDDLE | LOW,
    "cli": BASE | MIDDLE | LOW | {"pipeline"},
    "app": BASE | MIDDLE | LOW | {"pipeline"},
    "__main__": frozenset({"cli"}),
}

# A library of these may be imported only by modules whose name begins so.
ONLY_IN: Mapping[str, tuple[str, ...]] = {
    "reportlab": ("briefer.render",),
    "docx": ("briefer.render.docx", "briefer.ingest"),
    "hunspell": ("briefer.app.spelling",),
    "uharfbuzz": ("briefer.render.pdf",),
    "PySide6": ("briefer.app",),
    "shiboken6": ("briefer.app",),
}

# Libraries whose import costs tens of milliseconds or more; a function may import them when it first needs them.
HEAVY: Mapping[str, str] = {
    "babel": "reads its locale tables",
    "charset_normalizer": "compiles its tables",
    "docx": "0.13 s",
    "hunspell": "only there where it has wheels; spelling is off without it",
    "lxml": "0.03 s",
    "markdown_it": "builds its rules",
    "numpy": "0.1 s",
    "PIL": "registers every format of picture",
    "py3langid": "imports numpy and unpacks its model",
    "pyphen": "only papers in lines of one length part words",
    "pypdfium2": "0.12 s",
    "PySide6": "0.25 s",
    "reportlab": "0.2 s",
    "resvg_py": "3 MB, and few briefs have an SVG drawing",
    "uharfbuzz": "5 MB, and only text that joins letters or sets marks on them asks for it",
    "yaml": "0.07 s",
}

# Modules of our own that a function may import, by the module that does so, each with its reason.
LAZY_OWN: Mapping[tuple[str, str], str] = {
    ("briefer.ingest", "briefer.ingest.readers"): "each format's reader leans on a heavy library of its own",
    (
        "briefer.ingest",
        "briefer.ingest.citations.selected",
    ): "its tables of sources can wait until words are made a citation",
    ("briefer.pipeline", "briefer.render"): "each writer leans on a heavy library of its own",
    ("briefer.pipeline", "briefer.verify"): "reading files again is asked for only when one is written",
    ("briefer.pipeline.drawing", "briefer.review.checks"): "its tables of words can wait until a brief is checked",
    ("briefer.pipeline", "briefer.returned"): "reading a returned file needs lxml, and few ask for it",
    ("briefer.cli.main", "briefer.cli"): "a command is loaded when it is called, so that `--version` answers at once",
    ("briefer.app.window", "briefer.app.commands"): "the window shows before what reads and draws is loaded (0.5 s)",
    ("briefer.app.ledger.desk", "briefer.app.ledger.window"): "a window that few open, loaded when it is (15 ms)",
    ("briefer.app.sources.desk", "briefer.app.sources.window"): "a window that few open, loaded when it is (15 ms)",
    ("briefer.app.fit.desk", "briefer.app.fit.window"): "the same (12 ms)",
    ("briefer.app.returned.desk", "briefer.app.returned.window"): "the same (13 ms)",
    ("briefer.app.templates.desk", "briefer.app.templates.window"): "the same (35 ms)",
    ("briefer.app.templates.desk", "briefer.app.templates.save_dialog"): "the same",
    ("briefer.pipeline.writing", "briefer.pipeline.reviewing"): "few files are review copies (17 ms)",
    ("briefer.pipeline", "briefer.pipeline"): "what few runs do is loaded when it is first done (40 ms)",
    ("briefer.render.docx.figures", "briefer.render.charts.picture"): "a chart's PNG is drawn by the whole PDF writer",
    ("briefer.render.markdown.pictures", "briefer.render.charts.picture"): "the same",
    ("briefer.cli.app", "briefer.app"): "`briefer app` starts the app; nothing else in the command line may load Qt",
}

# Modules that import by a name from a table of their own; every module named in their text counts as imported.
BY_TABLE: Mapping[str, str] = {
    "briefer.cli.main": "the table of commands",
    "briefer.pipeline": "the table of what is loaded when it is first asked for",
}


@dataclass(frozen=True)
class Import:
    """One import: who, what (a full module name), on which line, and whether inside a function."""

    importer: str
    imported: str
    line: int
    inside_function: bool

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def read_sources(root: Path) -> dict[str, str]:
    """Module name -> source text for every module under ``root``."""
    files = sorted(root.rglob("*.py"))
    names = [".".join(f.relative_to(root).with_suffix("").parts).removesuffix(".__init__") for f in files]
    return {name: file.read_text(encoding="utf-8") for name, file in zip(names, files, strict=True)}


def imported_names(node: ast.AST, sources: Mapping[str, str]) -> Iterator[str]:
    """The full names of the modules that a statement imports, or calls ``import_module`` or ``__import__`` for."""
    match node:
        case ast.Import(names=names):
            yield from (alias.name for alias in names)
        case ast.ImportFrom(module=module, names=names, level=0):
            for alias in names:
                submodule = f"{module}.{alias.name}"
                yield submodule if submodule in sources else str(module)
        case ast.ImportFrom():
            yield "a relative name"
        case ast.Call(func=ast.Name(id="__import__") | ast.Attribute(attr="import_module")):
            yield called_name(node)


def called_name(call: ast.Call) -> str:
    """The module that a call imports; of ``f"briefer.x.{name}"`` the package that it stays inside."""
    match call.args[:1]:
        case [ast.Constant(value=str(name))]:
            return name
        case [ast.JoinedStr(values=[ast.Constant(value=str(beginning)), *_])] if "." in beginning:
            return beginning.rpartition(".")[0]
        case _:
            return COMPUTED


def named_in_text(text: str, sources: Mapping[str, str]) -> Iterator[str]:
    """The modules of ours whose names stand as strings in a source text (the bare package is just a name)."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in set(sources) - {"briefer"}:
            yield node.value


def nodes(tree: ast.AST, inside_function: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Every node, and whether it stands in a function."""
    for node in ast.iter_child_nodes(tree):
        yield node, inside_function
        yield from nodes(node, inside_function or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda))


def read_imports(sources: Mapping[str, str]) -> list[Import]:
    """Every import of every module."""
    return [
        Import(name, imported, getattr(node, "lineno", 0), inside)
        for name, text in sources.items()
        for node, inside in nodes(ast.parse(text))
        for found in imported_names(node, sources)
        for imported in (named_in_text(text, sources) if found == COMPUTED and name in BY_TABLE else [found])
    ]


def belongs(module: str, prefixes: Iterable[str]) -> bool:
    """True when the module is one of these or lies inside one."""
    return any(module == prefix or module.startswith(prefix + ".") for prefix in prefixes)


def layer(module: str) -> str:
    """``briefer.render.pdf`` -> ``render``."""
    return module.split(".")[1] if "." in module else ""


def is_lazy_own(one: Import) -> bool:
    """True for an import inside a function that ``LAZY_OWN`` names."""
    return one.inside_function and any(
        belongs(one.importer, [importer]) and belongs(one.imported, [imported]) for importer, imported in LAZY_OWN
    )


def against_layers(imports: Iterable[Import]) -> list[str]:
    """Imports between our packages that the dependency rule forbids, and packages it does not know."""
    own = [one for one in imports if belongs(one.imported, ["briefer"]) and not is_lazy_own(one)]
    return [
        str(one)
        for one in own
        if layer(one.importer) != layer(one.imported)
        and layer(one.imported) not in MAY_IMPORT.get(layer(one.importer), frozenset())
    ]


def against_places(imports: Iterable[Import]) -> list[str]:
    """Imports of a library outside the packages it is confined to."""
    return [str(one) for one in imports if not belongs(one.importer, ONLY_IN.get(root(one), (one.importer,)))]


def root(one: Import) -> str:
    """The top package of what is imported."""
    return one.imported.split(".")[0]


def against_top(imports: Iterable[Import]) -> list[str]:
    """Imports inside functions that are neither a heavy library nor a listed module of our own."""
    return [str(one) for one in imports if one.inside_function and root(one) not in HEAVY and not is_lazy_own(one)]


def against_plain_names(imports: Iterable[Import]) -> list[str]:
    """Relative imports and computed ones, which no reader and no rule here can follow."""
    return [str(one) for one in imports if " " in one.imported]


def find_cycle(imports: Iterable[Import]) -> list[str]:
    """Modules of ours that import each other in a circle, those inside functions included; empty when there is none."""
    graph: dict[str, set[str]] = {}
    for one in imports:
        if belongs(one.imported, ["briefer"]) and one.importer != one.imported:
            graph.setdefault(one.importer, set()).add(one.imported)
    done: set[str] = set()

    def visit(module: str, way: list[str]) -> list[str]:
        if module in way:
            return [*way[way.index(module) :], module]
        if module in done:
            return []
        for following in sorted(graph.get(module, ())):
            if found := visit(following, [*way, module]):
                return found
        done.add(module)
        return []

    return next((found for module in sorted(graph) if (found := visit(module, []))), [])


# ------------------------------------------------------------------------------------------------ the rules hold

OURS = read_imports(read_sources(SOURCE))


def test_there_is_something_to_check() -> None:
    assert len({one.importer for one in OURS}) > 10


def test_packages_import_only_what_lies_below_them() -> None:
    assert against_layers(OURS) == []


def test_every_package_has_its_place_in_the_rule() -> None:
    assert {layer(name) for name in read_sources(SOURCE)} <= set(MAY_IMPORT)


def test_word_pdf_and_qt_libraries_stay_where_they_belong() -> None:
    assert against_places(OURS) == []


def test_imports_stand_at_the_top_but_for_the_listed_exceptions() -> None:
    assert against_top(OURS) == []


def test_imports_name_their_module_in_full() -> None:
    assert against_plain_names(OURS) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert find_cycle(OURS) == []


def test_listed_exceptions_are_still_needed() -> None:
    """An exception that nothing uses any more is taken off the list."""
    lazy = [one for one in OURS if one.inside_function]
    used = {
        pair for pair in LAZY_OWN for one in lazy if belongs(one.importer, pair[:1]) and belongs(one.imported, pair[1:])
    }
    assert set(LAZY_OWN) == used


# ------------------------------------------------------------------------------------------- the rules can fail


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("briefer.model.article", "from briefer.render import pdf"),
        ("briefer.render.pdf", "import briefer.ingest"),
        ("briefer.ingest", "from briefer.pipeline import export"),
        ("briefer.app", "def start():\n    from briefer.cli.main import main"),
        ("briefer.cli.main", "from briefer.app.main import run"),
        ("briefer.unheard_of", "import briefer.model"),
    ],
)
def test_a_forbidden_import_between_packages_is_found(module: str, text: str) -> None:
    assert against_layers(read_imports({module: text}))


def test_an_import_of_a_module_by_from_counts_as_the_module() -> None:
    sources = {"briefer.cli.main": "from briefer import app", "briefer.app": ""}
    assert against_layers(read_imports(sources)) == ["briefer.cli.main:1 imports briefer.app"]


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("briefer.compose.parts", "import docx.oxml"),
        ("briefer.storage.styles", "from reportlab.lib import colors"),
        ("briefer.cli.main", "def run():\n    import PySide6"),
    ],
)
def test_a_library_out_of_place_is_found(module: str, text: str) -> None:
    assert against_places(read_imports({module: text}))


def test_an_import_inside_a_function_or_method_is_found() -> None:
    text = "import re\nclass Reader:\n    def read(self):\n        import json\n"
    assert against_top(read_imports({"briefer.ingest.x": text})) == ["briefer.ingest.x:4 imports json"]


def test_a_heavy_library_may_be_imported_inside_a_function() -> None:
    assert against_top(read_imports({"briefer.storage.x": "def read():\n    import yaml"})) == []


def test_an_import_by_a_partly_computed_name_counts_as_its_package() -> None:
    sources = {"briefer.ingest.x": "importlib.import_module(f'briefer.render.{kind}')"}
    assert against_layers(read_imports(sources)) == ["briefer.ingest.x:1 imports briefer.render"]


def test_imports_from_a_listed_table_are_followed() -> None:
    table = "TABLE = ['briefer.app.main']\nimportlib.import_module(TABLE[0])"
    sources = {"briefer.cli.main": table, "briefer.app.main": ""}
    assert against_layers(read_imports(sources)) == ["briefer.cli.main:2 imports briefer.app.main"]


@pytest.mark.parametrize("text", ["from . import raw", "importlib.import_module(name)", "__import__(f'{name}.x')"])
def test_an_import_that_cannot_be_followed_is_found(text: str) -> None:
    assert against_plain_names(read_imports({"briefer.ingest.x": text}))


def test_a_circle_over_three_modules_is_found() -> None:
    sources = {
        "briefer.model.a": "import briefer.model.b",
        "briefer.model.b": "from briefer.model import c",
        "briefer.model.c": "def f():\n    import briefer.model.a",
    }
    assert find_cycle(read_imports(sources)) == [*sources, "briefer.model.a"]
