(function () {
  var d = document, r = d.documentElement;
  r.classList.add('on');

  // a link to something folded opens what holds it
  function openHash() {
    var name = location.hash.slice(1), e = null;
    try { e = name && d.getElementById(decodeURIComponent(name)); } catch (malformed) { return; }
    for (var p = e; p; p = p.parentElement) if (p.tagName === 'DETAILS') p.open = true;
    if (e) e.scrollIntoView();
  }
  addEventListener('hashchange', openHash);
  openHash();

  var opened = [];
  addEventListener('beforeprint', function () {
    d.querySelectorAll('details:not([open])').forEach(function (x) { x.open = true; opened.push(x); });
  });
  addEventListener('afterprint', function () {
    opened.forEach(function (x) { x.open = false; });
    opened = [];
  });

  d.querySelectorAll('[data-all]').forEach(function (b) {
    b.addEventListener('click', function () {
      var open = b.dataset.all === '1';
      d.querySelectorAll('#rubric details.t').forEach(function (x) { x.open = open; });
    });
  });

  var q = d.getElementById('q'), hits = d.getElementById('hits');
  if (q) q.addEventListener('input', function () {
    var w = q.value.trim().toLowerCase(), n = 0;
    d.querySelectorAll('details.t').forEach(function (x) {
      var hit = !w || x.textContent.toLowerCase().indexOf(w) >= 0;
      x.hidden = !hit;
      if (hit) n++;
    });
    hits.textContent = w ? n + (n === 1 ? ' match' : ' matches') : '';
  });

  d.querySelectorAll('[data-copy]').forEach(function (b) {
    b.addEventListener('click', function () {
      var code = d.getElementById(b.dataset.copy), label = b.textContent;
      function say(text) {
        b.textContent = text;
        setTimeout(function () { b.textContent = label; }, 1600);
      }
      getSelection().selectAllChildren(code);
      if (!navigator.clipboard) return say('Press Ctrl+C');
      navigator.clipboard.writeText(code.textContent).then(function () { say('Copied'); }, function () { say('Press Ctrl+C'); });
    });
  });
})();
