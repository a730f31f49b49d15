(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var tabs = all('[role=tab]');
  var dialog = document.getElementById('unit');
  var search = document.getElementById('search');
  var found = document.getElementById('found');

  function show(tab, focus) {
    tabs.forEach(function (one) {
      var on = one === tab;
      one.setAttribute('aria-selected', on ? 'true' : 'false');
      one.tabIndex = on ? 0 : -1;
      document.getElementById(one.getAttribute('aria-controls')).hidden = !on;
    });
    if (focus) { tab.focus(); }
  }
  tabs.forEach(function (tab, i) {
    tab.addEventListener('click', function () { if (search.value) { search.value = ''; filter(); } show(tab); });
    tab.addEventListener('keydown', function (event) {
      var step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (step) { event.preventDefault(); show(tabs[(i + step + tabs.length) % tabs.length], true); }
      if (event.key === 'Home') { event.preventDefault(); show(tabs[0], true); }
      if (event.key === 'End') { event.preventDefault(); show(tabs[tabs.length - 1], true); }
    });
  });

  /* 查找：在所有分组的表里找，找到的分组都打开 */
  function filter() {
    var word = search.value.trim().toLowerCase();
    var hits = 0;
    all('tr[data-find]').forEach(function (row) {
      var hit = !word || row.getAttribute('data-find').toLowerCase().indexOf(word) >= 0;
      row.hidden = !hit;
      row.classList.toggle('out', !hit);
      if (hit) { hits++; }
    });
    if (word) {
      all('[role=tabpanel]').forEach(function (panel) { panel.hidden = !panel.querySelector('tr[data-find]:not([hidden])'); });
      found.textContent = '找到 ' + hits + ' 个';
    } else {
      found.textContent = '';
      show(tabs.filter(function (tab) { return tab.getAttribute('aria-selected') === 'true'; })[0] || tabs[0]);
    }
  }
  search.addEventListener('input', filter);

  /* 排序：点表头；空格子总在最后；相同的保持原来的次序 */
  all('table.sortable').forEach(function (table) {
    all('th button', table).forEach(function (button) {
      button.addEventListener('click', function () {
        var head = button.parentNode;
        var column = Array.prototype.indexOf.call(head.parentNode.children, head);
        var down = head.getAttribute('aria-sort') === 'ascending';
        all('th', table).forEach(function (th) { th.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        var body = table.tBodies[0];
        all('tr', body).map(function (row, i) {
          var cell = row.children[column];
          var value = cell.getAttribute('data-v');
          return {row: row, i: i, v: value === null ? cell.textContent : value};
        }).sort(function (a, b) {
          if (!a.v || !b.v) { return (a.v ? 0 : 1) - (b.v ? 0 : 1) || a.i - b.i; }
          var x = Number(a.v), y = Number(b.v);
          var order = isNaN(x) || isNaN(y) ? a.v.localeCompare(b.v, 'zh-CN') : x - y;
          return (down ? -order : order) || a.i - b.i;
        }).forEach(function (one) { body.appendChild(one.row); });
      });
    });
  });

  /* 一个单位：文字一律作为文字放入，不作为网页代码 */
  function element(name, text, type) {
    var made = document.createElement(name);
    if (text !== undefined && text !== null) { made.textContent = text; }
    if (type) { made.className = type; }
    return made;
  }
  function rect(x, width, type, y, height) {
    var made = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    made.setAttribute('x', x); made.setAttribute('width', Math.max(0, width));
    made.setAttribute('y', y); made.setAttribute('height', height);
    made.setAttribute('class', type);
    return made;
  }
  function bar(item) {
    var points = Number(item.points), best = Number(item.best), mean = Number(item.mean), max = Number(item.max);
    var high = Math.max(points, best, mean, max, 0), low = Math.min(points, best, mean, 0);
    var scale = high - low || 1;
    var at = function (value) { return (value - low) / scale * 100; };
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'bar small');
    svg.setAttribute('viewBox', '0 0 100 12');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', '本单位 ' + item.points + '，组内最高 ' + item.best + '，组内平均 ' + item.mean);
    svg.appendChild(rect(at(Math.min(points, 0)), Math.abs(points) / scale * 100, points < 0 ? 'minus' : 'c0', 2, 8));
    svg.appendChild(rect(Math.min(98, at(best)), 2, 'best', 0, 12));
    svg.appendChild(rect(Math.min(98, at(mean)), 2, 'mean', 0, 12));
    return svg;
  }
  function cell(row, text, label, type) {
    var td = element('td', text, type);
    if (label) { td.setAttribute('data-label', label); }
    row.appendChild(td);
    return td;
  }
  function table(columns, rows, fill) {
    var made = element('table', null, 'items');
    var head = made.createTHead().insertRow();
    columns.forEach(function (name) { var th = element('th', name); th.scope = 'col'; head.appendChild(th); });
    var body = made.createTBody();
    rows.forEach(function (one) { fill(body.insertRow(), one); });
    all('th', made).forEach(function (th, i) {
      var cells = all('td:nth-child(' + (i + 1) + ')', made).filter(function (td) { return td.textContent; });
      if (cells.length && cells.every(function (td) { return td.classList.contains('n'); })) { th.className = 'n'; }
    });
    var wide = element('div', null, 'wide');
    wide.appendChild(made);
    return wide;
  }
  function open(code) {
    var unit = data.units[code];
    if (!unit) { return; }
    var place = document.getElementById('unit-content');
    place.textContent = '';
    var title = element('h2', unit.name);
    title.id = 'unit-title';
    title.tabIndex = -1;
    place.appendChild(title);
    unit.facts.forEach(function (fact) { place.appendChild(element('p', fact, 'facts')); });
    if (unit.items.length) {
      place.appendChild(element('h3', '各项得分'));
      place.appendChild(table(['条款', '指标', '满分', '得分', '组内最高', '组内平均', '对比', '由来'], unit.items, function (row, item) {
        cell(row, item.clause, '条款');
        cell(row, item.name, '指标');
        cell(row, item.max, '满分', 'n');
        cell(row, item.points, '得分', 'n');
        cell(row, item.best + (item.who ? '（' + item.who + '）' : ''), '组内最高', 'who');
        cell(row, item.mean, '组内平均', 'n');
        cell(row).appendChild(bar(item));
        cell(row, item.how, '由来', 'how');
      }));
      place.appendChild(element('p', '横条为本单位得分；黑线为组内最高，黄线为组内平均。', 'note'));
    }
    (unit.tables || []).forEach(function (one) {
      var used = one.columns.map(function (name, i) { return i; }).filter(function (i) { return one.rows.some(function (cells) { return cells[i]; }); });
      place.appendChild(element('h3', one.title));
      place.appendChild(table(used.map(function (i) { return one.columns[i]; }), one.rows, function (row, cells) {
        used.forEach(function (i) {
          var text = cells[i];
          cell(row, text, one.columns[i], /^-?[0-9]+(\.[0-9]+)?$/.test(text) ? 'n' : text.length < 5 || /^[0-9-]+$/.test(text) ? 'k' : '');
        });
      }));
    });
    document.body.classList.add('one');
    dialog.showModal();
    dialog.scrollTop = 0;
    title.focus();
  }
  all('.unit').forEach(function (button) { button.addEventListener('click', function () { open(button.getAttribute('data-code')); }); });
  dialog.addEventListener('close', function () { document.body.classList.remove('one'); });
  all('.close').forEach(function (button) { button.addEventListener('click', function () { dialog.close(); }); });
  all('.print').forEach(function (button) { button.addEventListener('click', function () { window.print(); }); });
  if (tabs.length) { show(tabs[0]); }
})();
