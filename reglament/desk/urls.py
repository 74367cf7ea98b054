"""Addresses of the desk. A ticket stands at /tickets/1486/, which doors share (config/addresses.py)."""

from django.urls import path

from reglament.desk.views import (
    acting,
    letters,
    lists,
    live,
    messages,
    outbreaks,
    palette,
    registering,
    saved,
)

app_name = "desk"
urlpatterns = [
    path("desk/", lists.home, name="home"),
    path("desk/new/", registering.new, name="new"),
    path("desk/new/callers/", registering.who, name="who"),
    path("desk/live/", live.live, name="live"),
    path("desk/live/parts/", live.parts, name="parts"),
    path("desk/palette/", palette.palette, name="palette"),
    path("desk/search/", lists.search, name="search"),
    path("desk/saved/", saved.save, name="save"),
    path("desk/saved/<int:identifier>/remove/", saved.remove, name="unsave"),
    path("desk/lists/<slug:code>/", lists.by_code, name="list"),
    path("desk/mail/", letters.letters, name="letters"),
    path("desk/mail/<int:identifier>/", letters.letter, name="letter"),
    path("desk/mail/<int:identifier>/original/", letters.original, name="letter-original"),
    path("desk/outbreaks/<int:identifier>/", outbreaks.outbreak, name="outbreak"),
    path("desk/tickets/<int:number>/messages/", messages.messages, name="messages"),
    path("desk/tickets/<int:number>/undo/", acting.undo, name="undo"),
    path("desk/tickets/<int:number>/<slug:code>/", acting.verb, name="verb"),
]
