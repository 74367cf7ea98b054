"""Clusters of their own for tests of the embedded server."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reglament.config.database import Cluster

MakeCluster = Callable[..., Cluster]


@pytest.fixture
def data() -> Iterator[Path]:
    """A place for a data directory that does not exist yet."""
    with tempfile.TemporaryDirectory(prefix="reglament-cluster-") as name:
        Path(name).chmod(0o711)
        yield Path(name) / "desk"


@pytest.fixture
def make_cluster(data: Path) -> Iterator[MakeCluster]:
    """Clusters that are stopped at the end, whatever the test did."""
    made: list[Cluster] = []

    def make(directory: Path = data, **options: object) -> Cluster:
        made.append(Cluster(directory, **{"durable": False, **options}))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for cluster in made:
        cluster.stop()


needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for a signal when a parent dies")
