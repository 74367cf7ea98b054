"""Addresses of the office. What stands under regulation/ but the list of editions is for everybody."""

from django.urls import path

from reglament.office.views import deadline, regulation, year

app_name = "office"
urlpatterns = [
    path("regulation/", regulation.regulation, name="regulation"),
    path("regulation/editions/", regulation.editions, name="editions"),
    path("regulation/editions/<int:edition>/", regulation.edition, name="edition"),
    path("regulation/editions/<int:edition>/file/", regulation.file, name="file"),
    path("regulation/deadline/", deadline.deadline, name="deadline"),
    path("regulation/calendar/", year.year, name="calendar"),
]
