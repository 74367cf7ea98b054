"""Addresses of the author's door. A ticket itself lives at the address that all doors share."""

from django.urls import path

from reglament.portal.acts import ACTS
from reglament.portal.views import joining, mine, new, notices, tickets

app_name = "portal"
urlpatterns = [
    path("my/", mine.mine, name="home"),
    path("my/new/", new.new, name="new"),
    path("my/new/promise/", new.promise, name="promise"),
    path("my/new/join/", joining.join, name="join"),
    path("my/notices/", notices.notices, name="notices"),
    path("my/<int:number>/", tickets.ticket, name="ticket"),
    path("my/<int:number>/seen/", notices.seen, name="seen"),
    path("my/<int:number>/undo/", tickets.undo, name="undo"),
    *(path(f"my/<int:number>/{act.slug}/", tickets.view_of(act), name=act.slug) for act in ACTS),
]
