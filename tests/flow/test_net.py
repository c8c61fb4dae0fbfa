from random import Random

from rambu.flow import graph
from rambu.flow.net import net
from tests.support.flows import chart
from tests.support.random_flows import wild_flow


def test_branches_stand_together_and_before_their_join() -> None:
    assert net(graph(chart("1>2+3; 2>4; 3>5; 4>6; 5>6; &6"))).names == ["s1", "s2", "s4", "s3", "s5", "s6"]


def test_the_unreachable_stand_last() -> None:
    assert net(graph(chart("1>3; 2; 3"))).names == ["s1", "s3", "s2"]


def test_every_line_has_a_bit_of_its_own() -> None:
    for seed in range(200):
        flow = graph(chart(wild_flow(Random(seed), 6)))
        of = net(flow)
        laid = [bit for name, masks in zip(of.names, of.outs, strict=True) for bit in masks if flow.exits[name]]
        assert sum(laid) == sum(of.into) + sum(of.leaving)
        assert all(of.target[bit.bit_length() - 1] == number for number, bit in enumerate(of.into) if bit)
