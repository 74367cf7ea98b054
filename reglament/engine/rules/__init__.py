"""Rules: an edition and its annexes compiled into few, flat mechanisms that the fold can run.

The language of an edition is rich; what acts is poor on purpose: states, transitions, clocks, norms, timers,
a way to find the priority, limits, and policies for the rare rest. `compilation` makes these values; nothing
else in the engine reads an edition. All are immutable. A `clause` is the paragraph («3.4.6») that says so.
"""

from reglament.engine.vocabulary import Again, Approval, Category, Guard, InFlight, Need, Norm, Pausing

from .clocks import ClockRule, Target, Trigger
from .permissions import ClosureCode, KindRule, Limit
from .policies import Policies
from .priorities import Modifier, PriorityRules, Provisional
from .rules import Rules
from .states import StateRule, Transition
from .timers import Action, Anchor, AnchorKind, TimerRule, Unless
from .trial import TrialRule

__all__ = [
    "Action",
    "Again",
    "Anchor",
    "AnchorKind",
    "Approval",
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
    "Policies",
    "PriorityRules",
    "Provisional",
    "Rules",
    "StateRule",
    "Target",
    "TimerRule",
    "Transition",
    "TrialRule",
    "Trigger",
    "Unless",
]
