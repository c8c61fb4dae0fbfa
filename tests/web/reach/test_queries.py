"""Queries that do not say for whom they ask are refused."""

import pytest

from rambu.web.audit.models import Event
from rambu.web.reach import UnscopedQuery


@pytest.mark.django_db
def test_an_unscoped_query_is_refused() -> None:
    for run in (list, len, bool, lambda q: q.count(), lambda q: q.exists(), lambda q: q.first(), lambda q: q.delete()):
        with pytest.raises(UnscopedQuery):
            run(Event.objects.all())
    with pytest.raises(UnscopedQuery):
        Event.objects.get(pk=1)
    with pytest.raises(UnscopedQuery):
        Event.objects.filter(number=1).update(number=2)
    with pytest.raises(UnscopedQuery):
        list(Event.objects.values_list("hash", flat=True))
    with pytest.raises(UnscopedQuery):
        Event.objects.aggregate()
    with pytest.raises(UnscopedQuery):
        list(Event.objects.iterator())


@pytest.mark.django_db
def test_a_reason_opens_it() -> None:
    assert list(Event.objects.filter(number=1).everywhere(reason="test").order_by("at")) == []
    with pytest.raises(ValueError, match="reason"):
        Event.objects.everywhere(reason="")
