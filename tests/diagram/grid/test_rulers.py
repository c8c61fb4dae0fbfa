from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rambu.diagram.grid.rulers import rulers
from rambu.diagram.layout.performers import Demand, lane

DEMANDS = st.builds(
    Demand,
    st.sampled_from(((1,), (1, 2), (1, 3), (1, 2, 3))),
    st.tuples(st.floats(14, 30), st.floats(38, 80)),
    st.floats(0, 90),
    st.floats(0, 20),
    st.floats(0, 20),
)


@given(st.lists(DEMANDS, min_size=1, max_size=6), st.floats(0, 1), st.floats(0, 24))
def test_lines_and_their_corridors_go_from_left_to_right_and_never_meet(
    demands: list[Demand], ease: float, spare: float
) -> None:
    lanes = [lane(demand, ease, n == len(demands) - 1, spare) for n, demand in enumerate(demands)]
    lines = rulers(lanes)
    assert list(lines.x) == sorted(lines.x)
    for (_, high), (low, _) in zip(lines.corridors, lines.corridors[1:], strict=False):
        assert low - high >= 2.9


@given(DEMANDS, st.floats(0, 1))
def test_a_channel_holds_the_tracks_that_were_asked_for(demand: Demand, ease: float) -> None:
    lines = rulers([lane(demand, ease, is_last=True)])
    for channel, need in zip(lines.channels, (demand.tracks, demand.tail), strict=True):
        low, high = lines.corridors[channel]
        assert high - low >= need - 0.01
