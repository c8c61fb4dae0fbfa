"""Queues whose waiting is known in closed form, written down from the textbooks, without Rambu."""

from math import factorial


def erlang_c(offered: float, servers: int) -> float:
    """The share of customers that wait in M/M/c (Erlang 1917); `offered` is arrivals times service."""
    top = offered**servers / factorial(servers) * servers / (servers - offered)
    return top / (sum(offered**k / factorial(k) for k in range(servers)) + top)


def wait_mmc(rate: float, service: float, servers: int) -> float:
    """Mean wait in M/M/c."""
    return erlang_c(rate * service, servers) * service / (servers - rate * service)


def wait_mg1(rate: float, service: float, variation: float) -> float:
    """Mean wait in M/G/1 (Pollaczek and Khinchine)."""
    load = rate * service
    return load * service * (1 + variation**2) / (2 * (1 - load))


def waits_cobham(rates: tuple[float, ...], service: float) -> list[float]:
    """Mean waits of the classes of M/M/1 with priorities and without preemption (Cobham 1954); first is most urgent."""
    residual = sum(rates) * service**2
    loads = [sum(rates[:place]) * service for place in range(len(rates) + 1)]
    return [residual / ((1 - loads[place]) * (1 - loads[place + 1])) for place in range(len(rates))]
