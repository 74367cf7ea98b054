"""What a drill found."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One line of the report."""

    drill: str
    good: bool
    found: str


def table(results: list[Result]) -> str:
    """The report in Markdown."""
    lines = ["| drill | result | found |", "| --- | --- | --- |"]
    lines += [f"| {r.drill} | {'holds' if r.good else '**FAILS**'} | {r.found} |" for r in results]
    return "\n".join(lines)
