"""The live stream: numbers of tickets that changed, to each open page those its person may see.

It carries no words, so losing it costs a reload. One listening connection per web process; streams take no
thread of the pool.
"""
