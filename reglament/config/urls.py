"""The addresses of the desk: each door brings its own."""

from django.urls import URLPattern, URLResolver, include, path

from reglament.config import addresses, health

handler500 = "reglament.config.failures.server_error"
DOORS = ("people", "portal", "desk", "office", "demo")

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", health.ready, name="health"),
    path("health/ready/", health.ready, name="health-ready"),
    path("health/live/", health.live, name="health-live"),
    path("", addresses.home, name="home"),
    path("tickets/<int:number>/", addresses.ticket, name="ticket"),
    path("regulation/editions/<int:edition>/", addresses.edition, name="edition"),
    path("files/<uuid:identifier>/", addresses.attachment, name="attachment"),
    path("ui/", include("reglament.ui.urls")),
]
urlpatterns += [path("", include(f"reglament.{door}.urls")) for door in DOORS]
