from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rambu.flow import reach

NAMES = "abcdefg"
ways = st.fixed_dictionaries({name: st.lists(st.sampled_from(NAMES), max_size=3) for name in NAMES})


def closure(after: dict[str, list[str]]) -> dict[str, set[str]]:
    reached = {name: {name, *after[name]} for name in after}
    for middle in after:
        for name in after:
            if middle in reached[name]:
                reached[name] |= reached[middle]
    return reached


@given(ways)
def test_search_reaches_what_can_be_reached(after: dict[str, list[str]]) -> None:
    came = reach.search(["a"], after)
    assert set(came) == closure(after)["a"]
    for name in came:
        path = reach.trail(came, name)
        assert path[0] == "a"
        assert all(later in after[earlier] for earlier, later in pairwise(path))


@given(ways)
def test_strong_parts_are_the_classes_of_mutual_reach(after: dict[str, list[str]]) -> None:
    reached = closure(after)
    parts = reach.strong_parts(NAMES, after)
    assert sorted(name for part in parts for name in part) == sorted(NAMES)
    for part in parts:
        assert set(part) == {other for other in reached[part[0]] if part[0] in reached[other]}
    position = {name: number for number, part in enumerate(parts) for name in part}
    assert all(position[target] <= position[name] for name in NAMES for target in after[name])


@given(ways)
def test_weak_parts_share_no_line(after: dict[str, list[str]]) -> None:
    before = {name: [other for other in NAMES if name in after[other]] for name in NAMES}
    both = {name: after[name] + before[name] for name in NAMES}
    reached = closure(both)
    for part in reach.weak_parts(NAMES, after, before):
        assert set(part) == reached[part[0]]


@given(ways)
def test_a_way_around_is_a_loop(after: dict[str, list[str]]) -> None:
    for part in reach.strong_parts(NAMES, after):
        if reach.is_loop(part, after):
            path = reach.around(part[0], after)
            assert path[0] == path[-1] == part[0]
            assert all(later in after[earlier] for earlier, later in pairwise(path))


def test_the_shortest_run_goes_as_far_as_it_can() -> None:
    after = {"a": ["b", "c"], "b": ["d"], "c": [], "d": []}
    assert reach.shortest("a", lambda name: name == "d", after) == ("a", "b", "d")
    assert reach.shortest("a", lambda name: False, after) == ("a", "b", "d")
