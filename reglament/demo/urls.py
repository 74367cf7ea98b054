"""Addresses of the demo. Outside of demo mode there are none."""

from django.conf import settings
from django.urls import URLPattern, path

from reglament.demo.views import entrance, machine, mailbox

DOORS: list[URLPattern] = [
    path("demo/travel/", machine.travel, name="demo-travel"),
    path("demo/journeys/<int:number>/", machine.journey, name="demo-journey"),
    path("demo/mail/", mailbox.mailbox, name="demo-mail"),
    path("demo/mail/<uuid:identifier>/", mailbox.letter, name="demo-letter"),
    path("demo/enter/", entrance.enter, name="demo-enter"),
]
urlpatterns = DOORS if settings.DEMO else []
