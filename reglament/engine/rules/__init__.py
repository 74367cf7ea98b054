"""Rules: an edition and its annexes compiled into few, flat mechanisms that the fold can run.

The language of an edition is rich; what acts is poor on purpose: states, transitions, clocks, norms, timers, a way
to find the priority, and limits. `compilation.compile` makes these values; nothing else in the engine reads an
edition. All values are immutable. A `clause` is the number of the paragraph («3.4.6») that says so.
"""

from .clocks import Again, ClockRule, InFlight, Norm, Pausing, Target, Trigger
from .permissions import ClosureCode, KindRule, Limit
from .priorities import Modifier, PriorityRules, Provisional
from .rules import Rules
from .states import Category, Guard, Need, StateRule, Transition
from .timers import Action, Anchor, AnchorKind, TimerRule, Unless

__all__ = [
    "Action",
    "Again",
    "Anchor",
    "AnchorKind",
    "Category",
    "ClockRule",
    "ClosureCode",
    "Guard",
    "InFlight",
    "KindRule",
    "Limit",
    "Modifier",
    "Need",
    "Norm",
    "Pausing",
    "PriorityRules",
    "Provisional",
    "Rules",
    "StateRule",
    "Target",
    "TimerRule",
    "Transition",
    "Trigger",
    "Unless",
]
